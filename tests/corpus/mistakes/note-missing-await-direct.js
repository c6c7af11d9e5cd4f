// missing-await 5:13 a promise is printed
async function getName() {
  return "Ana";
}
console.log(getName());

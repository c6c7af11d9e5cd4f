// function-without-return 6:13 the function prints, and its result is printed
// also undefined-printed
function hello(name) {
  console.log("Hello " + name);
}
console.log(hello("Sam"));

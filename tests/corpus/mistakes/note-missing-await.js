// missing-await 5:11 the result of an async function without await
async function charger() {
  return 12;
}
const n = charger();
console.log(n);

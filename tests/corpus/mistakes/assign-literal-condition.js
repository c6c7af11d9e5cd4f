// not-assignable 3:5 = between a number and a name in a condition
let n = 5;
if (5 = n) {
  console.log("cinq");
}

// assign-in-condition 3:5 = in a condition
let n = 3;
if (n = 5) {
  console.log("n vaut 5");
} else {
  console.log("autre");
}

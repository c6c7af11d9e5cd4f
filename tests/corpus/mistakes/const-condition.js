// assign-in-condition 3:5 = in a condition, on a constant
const age = 18;
if (age = 18) {
  console.log("majeur");
}

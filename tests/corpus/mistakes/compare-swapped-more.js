// swapped-sign 3:8 => in place of >= with a number on its left
const limit = 3;
if (12 => limit) {
  console.log("more");
}

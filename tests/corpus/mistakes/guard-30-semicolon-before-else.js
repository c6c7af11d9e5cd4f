// semicolon-before-else 5:2 a semicolon before else
const n = 3;
if (n > 2) {
  console.log("grand");
}; else {
  console.log("petit");
}

// semicolon-after-condition 5:18 a semicolon after else if's condition
const n = 7;
if (n > 10) {
  console.log("grand");
} else if (n > 5); {
  console.log("moyen");
}

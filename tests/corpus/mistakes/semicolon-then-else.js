// semicolon-after-condition 3:11 a semicolon after the condition, then else
const n = 3;
if (n > 5); {
  console.log("grand");
} else {
  console.log("petit");
}

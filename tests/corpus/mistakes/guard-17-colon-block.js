// colon-block 3:14 a colon before the brace
const age = 12;
if (age > 10): {
  console.log("grand");
}

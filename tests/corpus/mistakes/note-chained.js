// chained-comparison 3:5 two comparisons in a row
const t = 50;
if (10 < t < 20) {
  console.log("doux");
}

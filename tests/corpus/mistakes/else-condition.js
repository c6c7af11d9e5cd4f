// else-with-condition 5:3 else with a condition
const n = 12;
if (n > 15) {
  console.log("a");
} else (n > 10) {
  console.log("b");
}

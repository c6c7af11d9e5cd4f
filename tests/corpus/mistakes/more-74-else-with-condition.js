// else-with-condition 5:3 else with condition
let t = 12;
if (t < 10) {
  console.log("froid");
} else t < 20 {
  console.log("doux");
}

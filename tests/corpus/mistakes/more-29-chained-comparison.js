// chained-comparison 3:5 chained comparison
let age = 200;
if (0 < age < 18) {
  console.log("mineur");
}

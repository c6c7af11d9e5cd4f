// assign-in-condition 3:5 = in a condition
let meteo = "pluie";
if (meteo = "soleil") {
  console.log("On sort");
}

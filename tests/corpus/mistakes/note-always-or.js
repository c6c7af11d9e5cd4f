// always-true 3:5 a comparison with two values by ||
const jour = "lundi";
if (jour === "samedi" || "dimanche") {
  console.log("week-end");
}

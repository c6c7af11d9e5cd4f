// word-operator 3:23 or in place of ||
const jour = "samedi";
if (jour === "samedi" or jour === "dimanche") {
  console.log("repos");
}

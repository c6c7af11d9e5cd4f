// always-true 3:5 always true
let reponse = "peut-être";
if (reponse == "oui" || "o") {
  console.log("D'accord !");
}

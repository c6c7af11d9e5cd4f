// always-true 3:5 different from one or different from the other
let rep = "oui";
if (rep !== "oui" || rep !== "non") {
  console.log("Réponds par oui ou non");
}

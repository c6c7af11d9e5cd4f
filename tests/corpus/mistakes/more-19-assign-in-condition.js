// assign-in-condition 3:5 assign in condition
let couleur = "rouge";
if (couleur = "bleu") {
  console.log("La couleur est bleue");
}

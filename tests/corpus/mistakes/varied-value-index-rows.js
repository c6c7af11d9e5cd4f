// value-as-index 4:15 the same, and a property of nothing
const grille = [[1, 2], [3, 4]];
for (const ligne of grille) {
  console.log(grille[ligne][0]);
}

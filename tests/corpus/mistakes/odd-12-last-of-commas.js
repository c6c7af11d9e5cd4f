// last-of-commas 6:20 both indexes in one pair of brackets
const grille = [
  ["a", "b"],
  ["c", "d"],
];
console.log(grille[1, 0]);

// unclosed-bracket 4:3 a row of a grid not closed
const grille = [
  [1, 2, 3],
  [4, 5, 6,
  [7, 8, 9],
];
console.log(grille[1][2]);

const grille = Array.from({ length: 3 }, () => Array(3).fill("."));
grille[1][1] = "X";
console.log(grille.map((l) => l.join("")).join("\n"));

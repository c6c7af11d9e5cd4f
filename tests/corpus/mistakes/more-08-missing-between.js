// missing-between 4:28 missing between
let a = 4;
let b = 5;
console.log("La somme est " a + b);

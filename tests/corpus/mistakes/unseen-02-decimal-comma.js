// decimal-comma 3:22 3,14
let rayon = 2;
console.log(rayon * 3,14);

const file = [1, 2, 3];
let tete;
while ((tete = file.shift())) console.log(tete);

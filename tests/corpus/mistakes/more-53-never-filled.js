// never-filled 3:13 never filled
let resultat;
console.log(resultat.toFixed(2));

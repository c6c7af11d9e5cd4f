// missing-value 2:17 nothing after plus
const somme = 3 +;
console.log(somme);

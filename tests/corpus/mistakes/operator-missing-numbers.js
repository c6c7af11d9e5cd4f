// missing-between 2:16 a sign is missing between two numbers
const somme = 3 4;
console.log(somme);

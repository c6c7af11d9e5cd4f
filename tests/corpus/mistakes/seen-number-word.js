// nan-made 5:12 number word
const saisies = ["4", "quatre"];
let somme = 0;
for (let i = 0; i < saisies.length; i++) {
  somme += parseInt(saisies[i]);
}
console.log(somme);

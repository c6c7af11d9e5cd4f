// text-plus-number 4:3 text start sum
let somme = "10";
for (const n of [1, 2]) {
  somme += n;
}
console.log(somme);

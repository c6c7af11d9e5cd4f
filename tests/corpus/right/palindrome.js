const texte = "radar";
let debut = 0, fin = texte.length - 1;
while (debut < fin && texte[debut] === texte[fin]) {
  debut++;
  fin--;
}
console.log(debut >= fin ? "palindrome" : "non");

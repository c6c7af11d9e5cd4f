// unclosed-bracket 2:18 the list is not closed
const couleurs = ["rouge", "vert", "bleu";
console.log(couleurs[0]);

// unclosed-bracket 4:24 the brace of a placeholder is missing behind a sum
const pommes = 3;
const poires = 4;
const phrase = `Il y a ${pommes + poires fruits dans ${"le panier"}.`;
console.log(phrase);

// unclosed-bracket 2:26 unclosed bracket
const total = prix.reduce((somme, p) => somme + p, 0;
console.log(total);

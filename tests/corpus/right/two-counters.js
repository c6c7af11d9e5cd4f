const mot = "kayak";
let i = 0;
let j = 0;
for (i = 0, j = mot.length - 1; i < j; i++, j--) if (mot[i] !== mot[j]) break;
const suivant = () => (i++, j--, i - j);
console.log(suivant());

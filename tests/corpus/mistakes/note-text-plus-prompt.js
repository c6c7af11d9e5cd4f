// text-plus-number 3:35 an answer plus a number
const age = prompt("Quel âge as-tu ?");
console.log("L'an prochain : " + (age + 1));

// list-is-empty 4:13 pop empty
const pile = [];
const carte = pile.pop();
console.log(carte.valeur);

// property-of-nothing 3:13 null has no properties
let choix = null;
console.log(choix.length);

// property-called 3:17 length with parentheses
const mot = "bonjour";
console.log(mot.length());

// method-of-other 3:17 a method of lists on a text
const mot = "radar";
console.log(mot.reverse());

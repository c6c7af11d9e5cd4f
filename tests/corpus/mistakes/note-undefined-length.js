// misspelt-property 4:17 length is misspelt
// also undefined-printed
const mot = "bonjour";
console.log(mot.lenght);

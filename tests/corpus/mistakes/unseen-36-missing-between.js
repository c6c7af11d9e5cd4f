// missing-between 4:17 three gaps in a sentence
const ville = "Lyon";
const temps = "beau";
console.log("À " ville " il fait " temps " !");

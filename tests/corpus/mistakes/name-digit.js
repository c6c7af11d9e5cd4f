// name-with-digit 2:5 a name that starts with a digit
let 1er = "Léa";
console.log("ok");

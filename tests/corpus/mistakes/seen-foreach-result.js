// foreach-result 3:16 foreach result
const mots = ["un", "deux"];
const grands = mots.forEach((mot) => mot.toUpperCase());
console.log(grands);

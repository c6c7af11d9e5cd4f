// placeholder-in-quotes 3:13 ${…} in plain quotes
const nom = "Lou";
console.log("Bonjour ${nom}");

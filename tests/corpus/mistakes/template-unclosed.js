// unclosed-template 3:13 the closing backtick is missing
const nom = "Zoé";
console.log(`Bonjour ${nom} !);
console.log("fin");

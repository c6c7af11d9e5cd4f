// unclosed-string 2:14 the closing quote of a value is missing
let prenom = "Inès;
console.log(prenom);

// unclosed-template 3:16 a template never closed
const nom = "Ana";
const phrase = `Bonjour ${nom}
  et bienvenue
console.log(phrase);

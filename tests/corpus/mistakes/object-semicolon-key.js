// wrong-sign 2:32 a semicolon behind a key
let personne = { nom: "Al", age; 15 };

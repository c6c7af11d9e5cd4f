const phrase = 'Il dit "oui"' + " et l'autre \"non\"";
console.log(phrase || "rien");

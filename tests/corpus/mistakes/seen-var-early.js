// used-before-created 2:26 var early
console.log("Bonjour " + prenom);
var prenom = "Ali";

// sentence-alone 2:1 a title without the signs of a comment
Écran du hall
console.log("Bienvenue");

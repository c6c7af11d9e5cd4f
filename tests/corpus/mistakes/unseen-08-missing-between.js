// missing-between 4:23 two missing pluses
let nom = "Zoé";
let age = 15;
console.log("Je suis " nom ", j'ai " age " ans");

const age = parseInt(prompt("Âge ?"), 10);
console.log("Dans 5 ans : " + (age + 5));

// answers-joined 4:27 sum of prompts
const a = prompt("a ?");
const b = prompt("b ?");
console.log("Somme : " + (a + b));

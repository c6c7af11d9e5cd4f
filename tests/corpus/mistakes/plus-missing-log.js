// missing-between 3:23 a sign is missing between a text and a name
const nom = "Lina";
console.log("Bonjour " nom);

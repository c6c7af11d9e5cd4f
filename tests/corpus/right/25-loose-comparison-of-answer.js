const reponse = prompt("2 + 10 ?");
if (reponse == 12) console.log("Bravo");

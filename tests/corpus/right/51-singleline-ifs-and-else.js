const n = 7;
if (n < 0) console.log("négatif");
else if (n === 0) console.log("nul");
else console.log("positif");

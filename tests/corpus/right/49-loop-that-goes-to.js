const mots = ["a", "b"];
for (let i = 0; i <= mots.length; i++) console.log("-".repeat(i));

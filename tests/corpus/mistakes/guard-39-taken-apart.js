// taken-apart 3:12 a list with a hole in it
const eleves = [{ nom: "Ana" }, null];
for (const { nom } of eleves) console.log(nom);

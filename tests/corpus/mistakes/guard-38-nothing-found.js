// nothing-found 3:17 what find did not find is taken apart
const eleves = [{ nom: "Ana" }];
const { nom } = eleves.find((e) => e.nom === "Bob");
console.log(nom);

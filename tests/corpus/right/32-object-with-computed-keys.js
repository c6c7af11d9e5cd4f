const cle = "age";
const p = { nom: "A", [cle]: 4, dire() { return this.nom; } };
const q = { ...p, nom: "B" };
console.log(q.dire(), q.age);

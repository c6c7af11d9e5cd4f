// assign-in-condition 3:30 find assignment
const amis = [{ nom: "Ana" }, { nom: "Bob" }];
const ami = amis.find((a) => a.nom = "Bob");
console.log(ami);

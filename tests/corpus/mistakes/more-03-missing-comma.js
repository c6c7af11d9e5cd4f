// missing-comma 3:27 missing comma
const eleves = [
  { nom: "Ana", note: 12 }
  { nom: "Bob", note: 9 },
];
console.log(eleves.length);

const eleves = [
  { nom: "Zoé", note: 12 },
  { nom: "Ana", note: 17 },
];
eleves.sort((a, b) => (a.nom > b.nom ? 1 : -1));
console.log(eleves.map(({ nom }) => nom).join(" "));
const tailles = [3, 1, 2];
tailles.sort((a, b) => Number(a > b) - Number(a < b));
console.log(tailles);
console.log("Tailles : " + tailles);

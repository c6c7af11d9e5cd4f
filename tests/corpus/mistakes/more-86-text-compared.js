// text-compared 3:5 text compared
const rep = prompt("2 + 2 ?");
if (rep === 4) {
  console.log("Oui");
}

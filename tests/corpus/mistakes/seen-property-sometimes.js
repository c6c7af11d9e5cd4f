// property-sometimes 2:44 property sometimes
const villes = [{ nom: "Lyon", hab: 500 }, { nom: "Nice" }];
let total = 0;
villes.forEach((ville) => {
  total += ville.hab;
});
console.log(total);

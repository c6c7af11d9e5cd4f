// missing-key 4:13 find key
const stock = { pommes: { prix: 2 }, poires: { prix: 3 } };
const choix = "Pommes";
console.log(stock[choix].prix);

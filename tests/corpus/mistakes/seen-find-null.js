// nothing-found 4:27 find null
const texte = "abc";
const trouve = texte.match(/\d+/);
console.log("Nombre : " + trouve[0]);

const texte = "abracadabra";
const combien = {};
for (const c of texte) combien[c] = (combien[c] || 0) + 1;
console.log(combien);

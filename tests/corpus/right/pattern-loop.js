const texte = "a1b22c333";
const motif = /\d+/g;
let trouve;
while ((trouve = motif.exec(texte)) !== null) console.log(trouve[0], trouve.index);

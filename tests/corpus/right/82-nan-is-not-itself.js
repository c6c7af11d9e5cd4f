function lireMesure(texte) {
  const n = parseFloat(texte);
  if (n !== n) {
    return "mesure illisible";
  }
  return n + " bpm";
}

console.log(lireMesure("72 bpm"));
console.log(lireMesure("erreur"));
console.log(NaN === NaN);

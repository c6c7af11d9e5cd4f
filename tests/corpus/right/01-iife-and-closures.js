const compteur = (function () {
  let n = 0;
  return { plus: () => ++n, valeur: () => n };
})();
compteur.plus();
compteur.plus();
console.log(compteur.valeur());

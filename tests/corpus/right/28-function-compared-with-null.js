let courant = null;
const suivant = { valeur: 2, suite: null };
courant = suivant;
while (courant !== null) {
  console.log(courant.valeur);
  courant = courant.suite;
}

// missing-await 6:17 missing await
async function lire2() {
  return [1, 2, 3];
}
async function principal() {
  const liste = lire2();
  console.log(liste.length + " éléments : " + liste);
}
principal();

function chercher(liste, x) {
  return liste.find((y) => y === x);
}
const r = chercher([1, 2], 3);
if (r === undefined) console.log("absent");

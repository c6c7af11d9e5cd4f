// await-outside-async 3:10 await behind return
function lire() {
  return await fetchNom();
}
async function fetchNom() {
  return "Ana";
}
console.log(lire());

// return-in-loop 9:7 the first element decides
const animaux = ["renard", "hérisson", "chouette"];

function contient(liste, animal) {
  for (const a of liste) {
    if (a === animal) {
      return true;
    } else {
      return false;
    }
  }
}

console.log("Renard : " + contient(animaux, "renard"));
console.log("Chouette : " + contient(animaux, "chouette"));

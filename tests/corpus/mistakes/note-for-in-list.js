// for-in-list 3:17 the numbers of a list in place of its values
let mots = ["a", "b"];
for (let mot in mots) {
  console.log(mot);
}

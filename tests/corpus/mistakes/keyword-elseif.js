// misspelt-keyword 5:3 elseif in one word
const note = 11;
if (note > 15) {
  console.log("bien");
} elseif (note > 9) {
  console.log("moyen");
}

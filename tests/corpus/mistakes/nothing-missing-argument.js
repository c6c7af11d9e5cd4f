// missing-argument 3:10 an argument is missing
function initiale(nom) {
  return nom.charAt(0);
}
console.log(initiale());

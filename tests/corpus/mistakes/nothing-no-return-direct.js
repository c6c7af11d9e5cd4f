// function-without-return 6:13 the result of a function without return
// also unused-result
function titre(texte) {
  texte.toUpperCase();
}
console.log(titre("bonjour").length);

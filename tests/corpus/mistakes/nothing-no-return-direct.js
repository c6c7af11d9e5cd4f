// function-without-return 5:13 the result of a function without return
function titre(texte) {
  texte.toUpperCase();
}
console.log(titre("bonjour").length);

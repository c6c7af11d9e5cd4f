// line-goes-on 2:17 the second line begins with a parenthesis
let compteur = 5
(function () {
  console.log(compteur);
})();

// function-without-return 6:11 the result of a function without return is used
// also nan-printed
function prixTTC(prix) {
  const total = prix * 1.2;
}
const a = prixTTC(10) + 5;
console.log(a);

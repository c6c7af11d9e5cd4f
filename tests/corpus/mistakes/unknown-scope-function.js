// out-of-scope 6:13 a name of a function is used outside of it
function calcul() {
  const total = 3 + 4;
}
calcul();
console.log(total);

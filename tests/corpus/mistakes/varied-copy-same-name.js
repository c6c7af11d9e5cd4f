// copy-changed 4:3 the parameter is a copy
let total = 0;
function ajouter(total, n) {
  total = total + n;
}
ajouter(total, 5);
console.log(total);

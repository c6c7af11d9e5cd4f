// function-without-return 3:17 properties of what a function did not give
function lire() {}
const { nom } = lire();
console.log(nom);

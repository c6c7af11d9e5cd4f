function diviser(a, b) {
  if (b === 0) throw new Error("division par zéro");
  return a / b;
}
try {
  console.log(diviser(4, 0));
} catch (e) {
  console.log(e.message);
}

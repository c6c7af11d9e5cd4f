// unclosed-bracket 3:14 the inner block is not closed, as the indentation shows
function signe(n) {
  if (n < 0) {
    return "négatif";
  return "positif";
}
console.log(signe(3));

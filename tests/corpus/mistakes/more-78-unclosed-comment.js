// unclosed-comment 2:1 unclosed comment
/** calcule la somme
function somme(a, b) {
  return a + b;
}

// misspelt-keyword 2:1 def, as in Python
def carre(n) {
  return n * n;
}
console.log(carre(3));

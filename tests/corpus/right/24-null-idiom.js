function taille(x) {
  if (x == null) return 0;
  return x.length;
}
console.log(taille(), taille("abc"));

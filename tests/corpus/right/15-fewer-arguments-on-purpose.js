function somme() {
  let s = 0;
  for (const a of arguments) s += a;
  return s;
}
console.log(somme(1, 2, 3));

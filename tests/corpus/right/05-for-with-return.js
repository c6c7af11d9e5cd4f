function premierMultiple(x, min) {
  for (let m = x; ; m += x) {
    if (m >= min) return m;
  }
}
console.log(premierMultiple(7, 30));

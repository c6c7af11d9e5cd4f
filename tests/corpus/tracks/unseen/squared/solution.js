function squared(n) {
  return n * n;
}

// misspelt-keyword 2:1 the French word for function
fonction double(n) {
  return n * 2;
}

// misspelt-keyword 2:1 the French word for for
pour (let i = 0; i < 3; i++) {
  console.log(i);
}

// misspelt-keyword 4:3 the French word for else
if (2 > 3) {
  console.log("a");
} sinon {
  console.log("b");
}

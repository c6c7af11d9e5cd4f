// word-operator 4:11 the French word for and
const a = 2;
const b = 3;
if (a > 1 et b > 1) {
  console.log("ok");
}

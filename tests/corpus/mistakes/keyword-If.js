// misspelt-keyword 3:1 if with a capital
const n = 3;
If (n > 2) {
  console.log("grand");
}

// misspelt-keyword 5:3 misspelt keyword
let n = 4;
if (n > 3) {
  console.log("a");
} elsif (n > 2) {
  console.log("b");
}

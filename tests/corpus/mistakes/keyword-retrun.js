// misspelt-keyword 3:3 return is misspelt
function triple(n) {
  retrun n * 3;
}
console.log(triple(2));

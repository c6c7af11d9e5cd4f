// misspelt-keyword 2:1 a function written as in C
int double(int n) {
  return n * 2;
}
console.log(double(4));

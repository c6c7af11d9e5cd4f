// misspelt-keyword 3:1 while is misspelt
let n = 3;
wihle (n > 0) {
  n--;
}

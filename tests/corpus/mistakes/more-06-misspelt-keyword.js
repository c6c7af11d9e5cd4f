// misspelt-keyword 3:1 misspelt keyword
let i = 0;
While (i < 3) {
  i++;
}

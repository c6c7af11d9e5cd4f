// misspelt-keyword 3:3 a capital in Return
function aire(c) {
  Return;
}
aire(3);

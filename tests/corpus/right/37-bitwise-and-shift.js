let n = 13, bits = "";
while (n > 0) {
  bits = (n & 1) + bits;
  n >>= 1;
}
console.log(bits);

// postfix-argument 5:11 postfix
function rebours(n) {
  if (n < 0) return;
  console.log(n);
  rebours(n--);
}
rebours(3);

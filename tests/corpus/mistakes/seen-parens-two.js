// unclosed-bracket 3:4 parens two
const a = 3;
if ((a > 1 && (a < 10) {
  console.log(Math.max(a, (a + 1));
}

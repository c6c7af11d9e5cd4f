// last-of-commas 4:10 two values behind return
// also not-iterable
function both() {
  return 1, 2;
}
const [x, y] = both();
console.log(x + y);

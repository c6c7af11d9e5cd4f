const pile = [3, 2, 1];
let x;
while ((x = pile.pop()) !== undefined) {
  console.log(x);
}

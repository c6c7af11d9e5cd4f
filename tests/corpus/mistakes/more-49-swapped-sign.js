// swapped-sign 3:7 swapped sign
let n = 5;
if (n =! 4) {
  console.log("pas quatre");
}

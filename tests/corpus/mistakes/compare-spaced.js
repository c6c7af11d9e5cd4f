// swapped-sign 3:11 > and = with a space between
const score = 5;
if (score > = 3) {
  console.log("ok");
}

// missing-value 3:14 a comparison without its left side
const age = 15;
if (age > 12 && < 18) {
  console.log("ado");
}

// missing-value 3:14 nothing after && in a condition
const age = 15;
if (age > 12 &&) {
  console.log("ok");
}

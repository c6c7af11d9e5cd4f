// property-called 3:28 length with parentheses on a list
const eleves = ["a", "b"];
for (let i = 0; i < eleves.length(); i++) {
  console.log(eleves[i]);
}

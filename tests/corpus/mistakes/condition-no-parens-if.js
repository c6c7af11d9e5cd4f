// missing-parentheses 3:1 if without parentheses
const x = 4;
if x > 3 {
  console.log("oui");
}

// missing-parentheses 4:1 two slips on one line: and, and no parentheses
let a = 3;
let b = 4;
if a > 2 and b > 3 {
  console.log("oui");
}

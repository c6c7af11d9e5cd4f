// missing-parentheses 3:1 missing parentheses
let x = 3;
if x == 3 {
  console.log("trois");
}

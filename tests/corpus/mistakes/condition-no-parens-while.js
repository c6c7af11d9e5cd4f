// missing-parentheses 3:1 while without parentheses
let n = 0;
while n < 3 {
  n++;
}

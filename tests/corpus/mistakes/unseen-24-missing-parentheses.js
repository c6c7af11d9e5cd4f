// missing-parentheses 3:1 while x<3 do
let x = 0;
while x < 3 do {
  x++;
}

// unclosed-bracket 3:15 the loop at the end is not closed
let i = 0;
while (i < 3) {
  console.log(i);
  i++;

// semicolon-after-loop 3:14 semicolon after loop
let i = 0;
while (i < 5);
{
  console.log(i);
  i++;
}

// semicolon-after-loop 3:14 a semicolon after while
let i = 0;
while (i < 3); {
  console.log(i);
  i++;
}

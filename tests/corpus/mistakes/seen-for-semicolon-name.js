// semicolon-after-loop 2:29 for semicolon name
for (let n = 1; n <= 3; n++);
{
  console.log("Tour " + n);
}

// colon-block 3:17 while with a colon
let vies = 3;
while (vies > 0):
  vies = vies - 1;

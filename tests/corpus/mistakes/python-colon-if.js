// colon-block 3:11 a colon in place of the braces
const n = 4;
if (n > 3):
  console.log("grand");

// wrong-bracket 4:1 the block is closed by a parenthesis
if (1 < 2) {
  console.log("vrai");
)

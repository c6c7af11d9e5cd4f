// unclosed-bracket 2:5 the block of try is still open where catch comes
try {
  JSON.parse("x");
catch (error) {
  console.log("no");
}

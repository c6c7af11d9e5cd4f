// unclosed-bracket 3:17 the block before else is not closed
const note = 8;
if (note >= 10) {
  console.log("reçu");
else {
  console.log("à revoir");
}

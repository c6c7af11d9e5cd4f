// unclosed-bracket 3:17 the block of if is still open where else comes
let points = 12;
if (points > 9) {
 console.log("gagné");
 else {
 console.log("perdu");
}

// unclosed-bracket 3:23 the block of if is not closed
let temperature = 30;
if (temperature > 25) {
  console.log("Il fait chaud");
console.log("fin");

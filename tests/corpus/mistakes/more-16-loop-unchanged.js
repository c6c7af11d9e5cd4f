// loop-unchanged 3:8 loop unchanged
let essais = 3;
while (essais > 0) {
  console.log("Encore");
}

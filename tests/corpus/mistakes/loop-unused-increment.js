// loop-unchanged 4:8 i + 1 changes nothing
// also unused-result
let i = 0;
while (i < 4) {
  console.log("tour " + i);
  i + 1;
}

// else-without-if 7:1 an instruction between if and else
const n = 3;
if (n > 2) {
  console.log("a");
}
console.log("entre");
else {
  console.log("b");
}

// missing-break 4:3 missing break
const n = 1;
switch (n) {
  case 1:
    console.log("un");
  default:
    console.log("autre");
}

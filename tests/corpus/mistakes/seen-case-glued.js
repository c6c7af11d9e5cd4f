// misspelt-keyword 7:3 case glued
const n = 2;
switch (n) {
  case 1:
    console.log("un");
    break;
  case2:
    console.log("deux");
}

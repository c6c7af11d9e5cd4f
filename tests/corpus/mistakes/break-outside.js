// outside-loop 4:3 break outside of a loop
let n = 4;
if (n > 3) {
  break;
}

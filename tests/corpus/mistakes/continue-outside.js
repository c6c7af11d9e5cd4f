// outside-loop 4:3 continue outside of a loop
const n = 4;
if (n === 4) {
  continue;
}

// loop-unchanged 4:8 i = i++ leaves i as it was
// also self-increment
let i = 0;
while (i < 3) {
  i = i++;
}

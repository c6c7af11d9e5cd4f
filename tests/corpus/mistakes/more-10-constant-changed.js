// constant-changed 4:3 constant changed
const vies = 3;
for (let i = 0; i < 2; i++) {
  vies -= 1;
}

// constant-changed 2:26 the counter of a loop is a constant
for (const i = 0; i < 3; i++) {
  console.log(i);
}

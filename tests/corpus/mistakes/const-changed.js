// constant-changed 3:1 a constant is changed
const score = 0;
score = 10;

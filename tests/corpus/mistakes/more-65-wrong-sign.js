// wrong-sign 3:4 wrong sign
const o = [
  1;
  2
];

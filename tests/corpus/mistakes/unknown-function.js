// unknown-function 3:1 a function that nobody defined
const a = 3;
calculerTout(a);

// value-called 3:1 a number is called
let x = 5;
x();

// outside-function 3:1 return outside of a function
let x = 3;
return x;

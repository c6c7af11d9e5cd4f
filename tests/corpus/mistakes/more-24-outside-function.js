// outside-function 5:1 outside function
function calcule(a, b) {
  let r = a + b;
}
return r;

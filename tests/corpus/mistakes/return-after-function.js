// outside-function 5:1 the function is closed too early
function aire(l, h) {
  const a = l * h;
}
return a;

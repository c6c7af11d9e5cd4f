// semicolon-before-block 2:14 head semicolon
function f(a); {
  return a;
}
console.log(f(2));

// out-of-scope 6:13 out of scope
function f() {
  let secret = 42;
}
f();
console.log(secret);

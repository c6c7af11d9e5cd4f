// unopened-block 2:1 unopened block
function f(n)
  return n + 1;
}
console.log(f(1));

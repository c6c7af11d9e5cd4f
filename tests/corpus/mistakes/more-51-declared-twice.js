// declared-twice 4:9 declared twice
function f(a) {
  const b = 1;
  const b = 2;
  return a + b;
}

// missing-comma 2:16 missing comma
function f(a, b c) {
  return a;
}

// missing-name 2:1 a function without a name
function (a) {
  return a;
}

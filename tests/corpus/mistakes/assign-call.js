// not-assignable 5:1 a value is given to a call
function age() {
  return 3;
}
age() = 4;

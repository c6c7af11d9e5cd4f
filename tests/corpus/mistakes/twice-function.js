// declared-twice 5:5 a variable has the name of a function
function total() {
  return 1;
}
let total = total();

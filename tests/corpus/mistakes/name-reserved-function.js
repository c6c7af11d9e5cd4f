// reserved-word 2:10 delete as the name of a function
function delete(x) {
  return x;
}

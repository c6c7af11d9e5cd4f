// missing-argument 3:24 the second argument is missing
function join(first, last) {
  return first + " " + last.toUpperCase();
}
console.log(join("Ada"));

// word-operator 3:5 not in place of !
const fini = false;
if (not fini) {
  console.log("encore");
}

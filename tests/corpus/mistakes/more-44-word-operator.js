// word-operator 3:7 word operator
let a = true;
if (a AND !a) {
  console.log("non");
}

// word-operator 3:14 and in place of &&
const age = 15;
if (age > 12 and age < 18) {
  console.log("ado");
}

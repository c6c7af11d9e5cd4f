// swapped-sign 3:9 =< in place of <=
const age = 10;
if (age =< 12) {
  console.log("enfant");
}

// answers-ordered 4:5 two answers are put in order as texts
let a = prompt("a ?");
let b = prompt("b ?");
if (a > b) {
  console.log("a gagne");
}

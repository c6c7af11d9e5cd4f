// missing-question-mark 3:19 the question mark of a choice
const age = 12;
const m = age > 18 "majeur" : "mineur";
console.log(m);

// sort-as-text 5:1 numbers put in order as texts
let scores = [];
scores.push(120);
scores.push(45);
scores.sort();
console.log(scores[0]);

// list-called 4:15 list called
const scores = [1, 2, 3];
for (let i = 0; i < scores.length; i++) {
  console.log(scores(i));
}

// look-alike 8:6 a Cyrillic letter in a name that gets a value
let score = 0;
const questions = ["2 + 2 ?", "3 * 3 ?", "10 - 7 ?"];
const answers = ["4", "9", "3"];
for (let i = 0; i < questions.length; i++) {
  const reply = prompt(questions[i]);
  if (reply === answers[i]) {
    sсore += 1;
    console.log("Right!");
  } else {
    console.log("Wrong, it was " + answers[i]);
  }
}
console.log("Score: " + score + "/3");

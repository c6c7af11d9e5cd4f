// extra-bracket 3:16 the condition has one parenthesis too many
const score = 12;
if (score > 10)) {
  console.log("bravo");
}

// unclosed-bracket 3:4 the parenthesis of the condition is not closed
const age = 16;
if (age >= 18 {
  console.log("adulte");
}

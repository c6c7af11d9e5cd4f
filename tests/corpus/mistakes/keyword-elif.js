// misspelt-keyword 5:3 elif, as in Python
const temp = 11;
if (temp > 15) {
  console.log("warm");
} elif (temp > 9) {
  console.log("cool");
} else {
  console.log("cold");
}

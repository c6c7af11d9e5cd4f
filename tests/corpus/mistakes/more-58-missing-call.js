// missing-call 5:28 missing call
function salut() {
  return "salut";
}
console.log("Message : " + salut);

// text-compared 3:5 an answer is compared with a number by ===
const reponse = prompt("6 × 7 ?");
if (reponse === 42) {
  console.log("bravo");
} else {
  console.log("non");
}

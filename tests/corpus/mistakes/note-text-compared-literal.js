// text-compared 3:5 a text is compared with a number by ===
let code = "1234";
if (code === 1234) {
  console.log("ouvert");
}

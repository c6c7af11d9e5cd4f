// typeof-answer 3:5 the answer of typeof without quotes
let v = 12;
if (typeof v === number) {
  console.log("nombre");
}

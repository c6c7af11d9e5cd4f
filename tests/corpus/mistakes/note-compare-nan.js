// compares-nan 3:5 nothing equals NaN
const n = Number("abc");
if (n === NaN) {
  console.log("pas un nombre");
}

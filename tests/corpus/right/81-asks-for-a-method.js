const debug = false;
const text = "jazz";

if (debug) {
  console.log("debug: " + text.length);
}
if (text.toUpperCase) {
  console.log(text.toUpperCase());
}
console.log(typeof console.log);

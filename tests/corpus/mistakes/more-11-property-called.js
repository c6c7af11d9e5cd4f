// property-called 3:10 property called
const name = "Sam";
if (name.length() > 2) {
  console.log("ok");
}

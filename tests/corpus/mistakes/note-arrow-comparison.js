// arrow-as-comparison 3:9 => in place of >=
let age = 12;
if (age => 18) {
  console.log("majeur");
}

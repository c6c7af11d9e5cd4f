// semicolon-after-condition 3:14 a semicolon after the condition
const age = 12;
if (age > 17); {
  console.log("majeur");
}

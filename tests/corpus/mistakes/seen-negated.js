// negated-side 3:8 negated
const rep = "non";
while (!rep == "oui") {
  break;
}
console.log(rep);

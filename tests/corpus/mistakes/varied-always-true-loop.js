// always-true 4:8 or in place of and
let reponse = "";
let n = 0;
while (reponse !== "oui" || reponse !== "non") {
  reponse = n > 3 ? "oui" : "peut-être";
  n++;
}

// assign-in-condition 4:8 = in the condition of a loop
let continuer = "oui";
let n = 0;
while (continuer = "oui") {
  n++;
}

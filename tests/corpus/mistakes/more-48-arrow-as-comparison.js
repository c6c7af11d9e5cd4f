// arrow-as-comparison 3:10 arrow as comparison
let n = 5;
while (n => 0) {
  n--;
}

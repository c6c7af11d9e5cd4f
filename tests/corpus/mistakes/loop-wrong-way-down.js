// loop-wrong-way 3:8 the countdown goes up
let compte = 10;
while (compte > 0) {
  compte = compte + 1;
}

// loop-always-true 3:8 true without break
let tours = 0;
while (true) {
  tours++;
}

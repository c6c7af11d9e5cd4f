// loop-unchanged 4:8 the counter never changes
let i = 0;
let somme = 0;
while (i < 3) {
  somme = somme + 2;
}

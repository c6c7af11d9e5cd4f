// loop-unchanged 6:10 the condition of do … while never changes
let essais = 0;
let reussi = false;
do {
  essais++;
} while (!reussi);

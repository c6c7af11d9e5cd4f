// order-no-number 3:3 a division by the counter of a loop that begins at zero
for (let i = 0; i < 6; i = i + 1) {
  droite(360 / i);
}

// constant-changed 4:3 a constant counter
const compteur = 0;
for (let i = 0; i < 3; i++) {
  compteur++;
}

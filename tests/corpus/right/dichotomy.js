let secret = 42, essai = 0, bas = 1, haut = 100;
for (;;) {
  const milieu = Math.floor((bas + haut) / 2);
  essai++;
  if (milieu === secret) break;
  if (milieu < secret) bas = milieu + 1;
  else haut = milieu - 1;
}
console.log("Trouvé en " + essai + " essais");

// no-such-box 6:15 box negative
const villes = [{ nom: "Lyon" }, { nom: "Brest" }];
let k = 0;
while (k < 3) {
  k = k + 1;
  console.log(villes[k - 2].nom);
}

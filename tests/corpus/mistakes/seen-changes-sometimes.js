// changes-sometimes 6:7 changes sometimes
let essais = 0;
const secret = 7;
let devine = 3;
while (essais < 5) {
  if (devine === secret) {
    essais = essais + 1;
  }
}

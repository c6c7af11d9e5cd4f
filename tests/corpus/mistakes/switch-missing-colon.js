// missing-colon 4:9 case without a colon
const jour = 2;
switch (jour) {
  case 2
    console.log("mardi");
    break;
}

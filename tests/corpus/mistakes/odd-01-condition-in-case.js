// condition-in-case 4:8 a condition behind case
let note = 15;
switch (note) {
  case note > 10:
    console.log("Bien");
    break;
  default:
    console.log("À revoir");
}

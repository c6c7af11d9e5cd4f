const note = 14;
switch (true) {
  case note >= 16:
    console.log("très bien");
    break;
  case note >= 12:
    console.log("bien");
    break;
  default:
    console.log("à revoir");
}

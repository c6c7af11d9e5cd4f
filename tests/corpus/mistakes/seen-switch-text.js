// text-compared 4:3 switch text
const jour = "2";
switch (jour) {
  case 1:
    console.log("lundi");
    break;
  case 2:
    console.log("mardi");
    break;
}

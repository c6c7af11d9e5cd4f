// misspelt-keyword 7:3 default is misspelt
const touche = "b";
switch (touche) {
  case "a":
    console.log("a");
    break;
  defaut:
    console.log("autre");
}

// unclosed-string 3:15 unclosed string
function direBonjour(nom) {
  console.log("Bonjour + nom);
}
direBonjour("Lou");

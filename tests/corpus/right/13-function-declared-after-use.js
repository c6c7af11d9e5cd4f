dire("bonjour");
function dire(mot) {
  console.log(mot.toUpperCase());
}

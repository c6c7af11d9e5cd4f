// reserved-word 2:18 default as a parameter
function choisir(default) {
  return 1;
}

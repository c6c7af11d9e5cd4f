function saluer(nom = "toi", signe = "!") {
  return `Salut ${nom}${signe}`;
}
console.log(saluer());
console.log(saluer("Lou", "?"));

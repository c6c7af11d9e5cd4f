function saluer(nom = "toi", { fort = false } = {}) {
  const phrase = `Bonjour ${nom}`;
  return fort ? phrase.toUpperCase() + " !" : phrase;
}
console.log(saluer());
console.log(saluer("Ana", { fort: true }));

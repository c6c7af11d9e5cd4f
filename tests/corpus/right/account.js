class Compte {
  #solde = 0;
  deposer(somme) {
    if (somme <= 0) throw new RangeError("somme trop petite");
    this.#solde += somme;
    return this;
  }
  get solde() {
    return this.#solde;
  }
}
try {
  new Compte().deposer(5).deposer(-1);
} catch (erreur) {
  console.log("Refusé : " + erreur.message);
}

class Compte {
  #solde = 0;
  static total = 0;
  deposer(x) {
    this.#solde += x;
    Compte.total += x;
    return this;
  }
  get solde() {
    return this.#solde;
  }
}
console.log(new Compte().deposer(5).deposer(6).solde, Compte.total);

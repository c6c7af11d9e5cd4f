// missing-call 8:26 method not called
const panier = {
  prix: [3, 4],
  total() {
    return this.prix[0] + this.prix[1];
  },
};
console.log(`À payer : ${panier.total} €`);

const estPair = (n) => (n === 0 ? true : estImpair(n - 1));
const estImpair = (n) => (n === 0 ? false : estPair(n - 1));
console.log(estPair(10), estImpair(7));

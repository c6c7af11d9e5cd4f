let total = 0;

window.meterBrand = 'Aqua';

module.exports = {
  get total() {
    return total;
  },
  add(litres) {
    total += litres;
  },
  Meter: class Meter {
    constructor(litres) {
      this.litres = litres;
    }
  },
  isLate(date) {
    return date < new Date();
  },
};

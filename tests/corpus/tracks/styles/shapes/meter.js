let total = 0;

module.exports = {
  get total() {
    return 0;
  },
  add(litres) {},
  Meter: class Meter {},
  isLate(date) {},
};

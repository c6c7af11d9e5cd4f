let total = 0;

function add(points) {
  total += points;
  return total;
}

if (typeof module !== 'undefined') {
  module.exports = {
    add,
    clear: () => {
      total = 0;
    },
    get total() {
      return total;
    },
  };
}

let total = 0;

function add(points) {
  // add the points
}

if (typeof module !== 'undefined') {
  module.exports = { add };
}

const half = (n) => n / 2;

module.exports = half;

module.exports = {
  half(n) {
    return n / 2;
  },
  double: (n) => n * 2,
};

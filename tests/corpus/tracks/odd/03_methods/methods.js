module.exports = {
  half(n) {},
  double: (n) => {},
};

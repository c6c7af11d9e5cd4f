function fizz(n) {
  // TODO
}

module.exports = { fizz };
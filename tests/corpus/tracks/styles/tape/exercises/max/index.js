module.exports = function max (list) {
  // your code
}

function tree() {}

if (typeof module !== 'undefined') {
  module.exports = { tree };
}

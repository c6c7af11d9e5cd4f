const sayHi = function() {
  return ''
};

module.exports = sayHi;

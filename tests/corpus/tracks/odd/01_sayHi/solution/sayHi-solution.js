const sayHi = function (name) {
  return name ? `hi ${name}` : 'hi';
};

module.exports = sayHi;

module.exports = function chunk(list, size) {};

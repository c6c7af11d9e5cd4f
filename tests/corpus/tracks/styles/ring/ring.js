module.exports = function ring(bell, send) {};

const last = (list) => {};

module.exports = last;

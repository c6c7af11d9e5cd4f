module.exports.toRoman = (n) => {};

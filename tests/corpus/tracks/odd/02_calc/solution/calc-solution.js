const add = (a, b) => a + b;
const sum = (list) => list.reduce((total, n) => exports.plus(total, n), 0);
exports.plus = add;
module.exports.add = add;
module.exports.sum = sum;

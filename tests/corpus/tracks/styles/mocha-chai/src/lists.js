const uniq = (l) => {};
const chunk = (l, n) => {};
module.exports.uniq = uniq;
module.exports.chunk = chunk;
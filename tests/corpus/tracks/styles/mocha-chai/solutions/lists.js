const uniq = (l) => [...new Set(l)];
const chunk = (l, n) => l.length ? [l.slice(0,n), ...chunk(l.slice(n), n)] : [];
module.exports.uniq = uniq;
module.exports.chunk = chunk;
const parse = (s) => s.split(' ').filter((x) => x).map((g) => { let d = 0, m = 0; for (const c of g) { if (c === '(') m = Math.max(m, ++d); else d--; } return m; });
module.exports = parse;
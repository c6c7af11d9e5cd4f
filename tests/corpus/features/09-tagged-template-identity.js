const seen = []; function tag(s, ...v) { seen.push(s); return s.raw.join("|") + v; }
function f(i) { return tag`a${i}\n${i + 1}c`; }
console.log(f(1), f(2), seen[0] === seen[1]);

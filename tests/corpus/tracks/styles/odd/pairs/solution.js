const pairs = (l) => l.flatMap((a, i) => l.slice(i + 1).map((b) => [a, b]));
module.exports = pairs;
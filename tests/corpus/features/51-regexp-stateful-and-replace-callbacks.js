const re = /(\d)(?<l>[a-z])/g; let m; while ((m = re.exec("1a 2b 3c")) !== null) console.log(m[1], m.groups.l, re.lastIndex);
console.log("1a2b".replace(re, (_, d, l, i) => `${l}${d * 2}@${i}`), [..."x1y2".matchAll(/\d/g)].map((x) => x.index), "a-b".split(/(-)/));

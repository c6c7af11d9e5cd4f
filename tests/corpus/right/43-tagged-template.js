const gras = (parts, ...v) => parts.raw.map((p, i) => p + (v[i] ?? "")).join("*");
console.log(gras`a${1}b${2}`);

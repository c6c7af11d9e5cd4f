const m = new Map([[1, 1]]); let n = 0; for (const [k, v] of m) { if (n++ < 3) m.set(k + 1, v * 2); m.delete(k); } console.log([...m]);
const s = new Set([1]); for (const x of s) if (x < 5) s.add(x + 1); console.log([...s]); m.set("o", {}).get("o").z = 1; console.log(m);

const log = []; const p = new Proxy({ a: 1 }, { get(t, k) { log.push("g" + String(k)); return t[k]; }, set(t, k, v) { log.push("s" + k); t[k] = v * 2; return true; } });
p.b = 3; p.a += 1; console.log(p.b, p.a); console.log(log);

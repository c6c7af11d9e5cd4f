const p = new Proxy({}, { has: (t, k) => k === "z", deleteProperty(t, k) { console.log("del", k); return true; }, ownKeys: () => ["q"], getOwnPropertyDescriptor: () => ({ value: 1, enumerable: true, configurable: true }) });
console.log("z" in p, delete p.k, Object.keys(p));

let k = 0; const o = { [`m${++k}`]() { return k; }, get [`g${++k}`]() { return this.m1() * 2; }, async *[Symbol.asyncIterator]() { yield 1; }, __proto__: { base: 1 } };
console.log(o.m1(), o.g2, o.base, Object.keys(o));

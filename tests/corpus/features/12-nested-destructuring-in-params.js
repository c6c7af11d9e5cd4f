function f({ a: { b = 2 } = {}, c: [d = b, ...e] = [] } = {}) { return [b, d, e]; }
console.log(f(), f({ a: { b: 5 }, c: [1, 2, 3] }), f({ c: [undefined, 9] }));

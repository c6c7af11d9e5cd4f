function f(n, r = n > 0 ? f(n - 1) : [], k = r.length) { return [...r, k]; }
console.log(f(4));

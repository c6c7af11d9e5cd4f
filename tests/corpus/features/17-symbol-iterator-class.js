class R { constructor(a, b) { this.a = a; this.b = b; } *[Symbol.iterator]() { for (let i = this.a; i <= this.b; i++) yield i; } }
console.log([...new R(1, 4)], Math.max(...new R(2, 6))); for (const [i, v] of [...new R(5, 6)].entries()) console.log(i, v);

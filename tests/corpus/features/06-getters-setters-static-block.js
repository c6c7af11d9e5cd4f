class A { static n; static { A.n = [1, 2].map((x) => x * 2); } #v = 1; get v() { return this.#v; } set v(x) { this.#v = x + 1; } }
const a = new A(); a.v = 5; a.v += 2; console.log(a.v, A.n);

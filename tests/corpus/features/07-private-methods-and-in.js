class P { #x = 2; #dbl() { return this.#x * 2; } static #s = 1; static has(o) { return #x in o; } run() { this.#x++; return this.#dbl() + P.#s++; } }
const p = new P(); console.log(p.run(), p.run(), P.has(p), P.has({}));

class C { #n = 0; get #next() { return ++this.#n; } set #next(v) { this.#n = v; } go() { this.#next; this.#next = 9; this.#next += 1; return this.#n; } }
console.log(new C().go());

function T(c) { this.c = c; } Object.defineProperty(T.prototype, "f", { get() { return this.c * 2; }, set(v) { this.c = v / 2; } });
const t = new T(4); t.f += 2; t.f++; console.log(t.f, t.c, Object.keys(t));

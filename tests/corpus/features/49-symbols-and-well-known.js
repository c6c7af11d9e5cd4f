const s = Symbol("clé"); const o = { [s]: 1, [Symbol.toPrimitive](h) { return h === "number" ? 42 : "txt"; }, get [Symbol.toStringTag]() { return "Moi"; } };
console.log(+o, `${o}`, o + 1, o[s], Object.prototype.toString.call(o), s.description);

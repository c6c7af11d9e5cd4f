const o = { a: 1, b: { c: 2 } }; console.log(delete o.b.c, "c" in o.b, void 0, typeof rien, typeof o?.a, delete o["a"], o); let u; console.log(u?.x, u === void 0);

const o = { f() { return this === o; }, g: null, h: { k: (x) => x * 2 } };
console.log(o.f?.(), o.g?.(1), o?.h?.k?.(4), o.zz?.a.b.c(), (o?.h).k(2), o["f"]?.(), delete o?.g);

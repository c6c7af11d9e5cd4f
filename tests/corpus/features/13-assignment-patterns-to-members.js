const o = { l: [] }; let k = 0;
[o.a, o.l[k++], o.l[k++]] = [1, 2, 3]; ({ p: o.b, q: o["c" + k] = 8 } = { p: 4 });
console.log(o, k);

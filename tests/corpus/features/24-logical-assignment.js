let a = null, b = 0, c = 5, n = 0; const e = () => ++n; const o = { x: 0, get y() { n += 10; return 1; } };
a ??= e(); b ||= e(); c &&= e(); c ??= e(); o.x ||= 7; o.y ??= 3; console.log(a, b, c, o.x, n);

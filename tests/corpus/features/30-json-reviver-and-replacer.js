console.log(JSON.parse('{"a":[1,{"b":2}],"c":"x"}', function (k, v) { return typeof v === "number" ? v + 1 : v; }));
console.log(JSON.stringify({ a: 1, b: [2, { c: 3 }], d: { toJSON() { return "J"; } } }, (k, v) => (k === "c" ? undefined : v), 1));

const m = new Map([[1, "a"], [2, "b"]]); const s = new Set("abc");
console.log([...m.keys(), ...s, ...m.entries()], Math.max(...[1, 5, 3]), { ..."hi", ...[9] });

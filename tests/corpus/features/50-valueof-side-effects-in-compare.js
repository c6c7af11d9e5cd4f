let n = 0; const o = { valueOf() { n++; return 5; } }; console.log(o > 4, o + o, o == 5, -o, n); const d = { toString: () => "T" }; console.log(d + "", [d] + "", { [d]: 1 });

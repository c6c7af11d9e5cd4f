[1, 2, 3].forEach((x) => { if (x === 2) throw "stop " + x; console.log(x); });

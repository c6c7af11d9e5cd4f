const a = [1, , 3]; a.length = 5; a[7] = 8; console.log(a.length, 1 in a, a.map((x) => x * 2).length, a.indexOf(undefined), a.findIndex((x) => x === undefined)); a.length = 1; console.log(a);

const row = [0, 0]; const g = [row, row]; g[0][1] = 5; const c = g.map((r) => [...r]); c[0][0] = 9; console.log(g, c, g[0] === g[1]); const d = structuredClone?.(g) ?? g; console.log(d[0] === d[1]);

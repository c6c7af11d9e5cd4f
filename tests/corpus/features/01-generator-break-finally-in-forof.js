function* g() { try { yield 1; yield 2; yield 3; } finally { console.log("fin"); } }
for (const x of g()) { if (x === 2) break; console.log(x); }

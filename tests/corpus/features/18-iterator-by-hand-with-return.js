const it = { [Symbol.iterator]() { let i = 0; return { next: () => ({ value: i++, done: i > 5 }), return() { console.log("ret"); return {}; } }; } };
for (const x of it) { if (x > 1) break; console.log(x); }
try { for (const x of it) throw new Error("e" + x); } catch (e) { console.log(e.message); }

function f(x) { const r = []; switch (x) { case 1: { let y = 1; r.push(y); } case 2: r.push(2); break; default: r.push("d"); case 3: r.push(3); } return r; }
console.log(f(1), f(2), f(3), f(4)); switch (true) { case 2 > 3: console.log("a"); break; case 3 > 2: console.log("b"); }

function* g() { try { yield 1; yield 2; } finally { console.log("closed"); } }
const [a] = g(); console.log(a);

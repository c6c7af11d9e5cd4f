function* g() { while (true) { try { yield 1; } catch (e) { console.log("in", e.message); } } }
const it = g(); it.next(); console.log(it.throw(new Error("x")), it.return(5), it.next());

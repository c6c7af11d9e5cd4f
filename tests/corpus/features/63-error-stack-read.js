function boum() { const e = new Error("x"); return e.stack.includes("boum"); } console.log(boum()); try { (void 0)(); } catch (e) { console.log(typeof e.stack, e.message); }

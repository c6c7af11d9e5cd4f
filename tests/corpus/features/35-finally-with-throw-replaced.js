function f() { try { throw new Error("un"); } finally { throw new Error("deux"); } }
try { f(); } catch (e) { console.log(e.message); }

async function f(cb) { try { await cb(); } catch (e) { console.log("c", e.message); } finally { console.log("f"); } }
f(async () => { await null; throw new Error("dedans"); }).then(() => console.log("ok"));
console.log("sync");

async function f() { await null; throw new Error("perdu"); }
console.log("avant"); f(); setTimeout(() => console.log("jamais ?"), 5);

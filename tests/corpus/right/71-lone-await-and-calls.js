async function f() { return 1; }
await f();
console.log("ok");

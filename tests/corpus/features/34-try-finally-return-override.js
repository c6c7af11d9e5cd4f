function f() { try { return "t"; } finally { console.log("fin"); } } function g() { try { throw 1; } catch { return "c"; } finally { return "f"; } }
function h() { for (const x of [1, 2]) { try { continue; } finally { console.log("x", x); } } return "h"; }
console.log(f(), g(), h());

function f() { return 1; } console.log(f()); function f() { return 2; } var f; console.log(f()); function g(a, a2) { var a2; return a2; } console.log(g(1, 2));

function f(a, b) { arguments[0] = 9; b = 7; return [a, arguments[1], arguments.length]; }
console.log(f(1, 2, 3)); function g() { return [].slice.call(arguments, 1); } console.log(g(1, 2, 3));

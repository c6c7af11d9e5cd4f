// recursion-without-end 2:20 always calls itself
const fib = (n) => fib(n - 1) + fib(n - 2);
console.log(fib(5));

import { greet } from './greet.js';
const result = greet('Ana');
console.assert(result === 'Hello, Ana!', 'greets by name');
console.assert(greet() === 'Hello, you!', { got: greet() });
let count = 0;
for (const n of ['a', 'b']) { count++; console.assert(greet(n).includes(n)); }
console.assert(count === 2);
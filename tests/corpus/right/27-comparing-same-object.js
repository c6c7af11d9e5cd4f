const a = { x: 1 };
const b = a;
console.log(a === b);

let n = 0; const next = () => ++n;
const { a = next(), b = next(), ...rest } = { b: undefined, c: 3, d: 4 }; const [x = next(), , y = next()] = [undefined, 1, 2];
console.log(a, b, rest, x, y, n);

// not-iterable 3:16 destructuring a number
const reponse = 5;
const [a, b] = reponse;
console.log(a, b);

// method-of-kind 3:5 a method of arrays, asked of an object
const bag = { apples: 3, pears: 2 };
bag.forEach((n) => console.log(n));

// callback-without-return 3:15 a step of a chain gives nothing to the next one
const twice = (n) => Promise.resolve(n * 2);
twice(2).then((x) => { twice(x); }).then((y) => console.log(y));

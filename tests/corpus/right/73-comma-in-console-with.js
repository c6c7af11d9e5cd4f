console.log(1,5);
console.log(Math.max(2,3));

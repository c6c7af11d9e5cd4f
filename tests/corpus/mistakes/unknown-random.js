// order-number-missing 2:23 random without its limits, in place of Math.random
const de = Math.floor(random() * 6);
console.log(de);

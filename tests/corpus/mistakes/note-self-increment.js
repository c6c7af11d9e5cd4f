// self-increment 3:1 i = i++ leaves i as it was
let vies = 3;
vies = vies++;
console.log(vies);

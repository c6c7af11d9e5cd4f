// power-sign 3:13 ^ is no power
const cote = 5;
console.log(cote ^ 2);

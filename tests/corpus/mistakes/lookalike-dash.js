// maths-sign 2:18 an en dash in place of minus
const reste = 10 – 3;
console.log(reste);

// power-sign 3:21 power sign
const r = 3;
const aire = 3.14 * r ^ 2;
console.log(aire);

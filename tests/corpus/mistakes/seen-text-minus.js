// text-minus 4:13 text minus
const a = 9;
const b = 4;
const msg = "Écart : " + a - b;
console.log(msg);

// unknown-name 2:13 a text without quotes that looks like the name it is given to
let ville = Lille;
console.log(ville);

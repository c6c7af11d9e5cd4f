// missing-equals 2:10 a value that is not given by any sign
let ville "Lille";
console.log(ville);

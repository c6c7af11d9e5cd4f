// missing-between 3:21 console.log with "a" a "b"
let a = 3;
console.log("a vaut" a "mètres");

// wrong-sign 2:7 Pascal :=
let x := 5;
console.log(x);

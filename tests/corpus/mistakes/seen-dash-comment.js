// wrong-sign 2:1 dash comment
-- le total
let t = 3;
console.log(t);

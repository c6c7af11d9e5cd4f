// not-assignable 3:1 not assignable
let total = 0;
total + 1 = total;

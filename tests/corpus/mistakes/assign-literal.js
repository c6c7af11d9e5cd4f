// not-assignable 3:1 the two sides of = are swapped
let x;
10 = x;

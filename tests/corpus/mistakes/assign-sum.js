// not-assignable 5:1 a calculation on the left of =
let a = 1;
let b = 2;
let somme;
a + b = somme;

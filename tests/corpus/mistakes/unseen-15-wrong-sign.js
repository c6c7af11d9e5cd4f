// wrong-sign 2:18 -> for arrow (Java)
const double = n -> n * 2;
console.log(double(4));

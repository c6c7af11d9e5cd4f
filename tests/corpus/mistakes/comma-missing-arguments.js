// missing-between 2:29 a comma is missing between two arguments
const plusGrand = Math.max(3 8);
console.log(plusGrand);

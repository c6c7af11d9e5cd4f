// unclosed-bracket 2:15 the parenthesis of a calculation is not closed
let average = (12 + 15 + 9 / 3;
console.log(average);

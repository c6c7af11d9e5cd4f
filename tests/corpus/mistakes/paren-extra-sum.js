// extra-bracket 2:20 a closing parenthesis was never opened
const total = 3 + 4) * 2;
console.log(total);

const drapeaux = 0b1010 ^ 0b0110;
console.log(drapeaux);

// look-alike 2:5 Cyrillic а in a name
let аge = 5;
console.log(age);

// placeholder-in-quotes 3:13 ${…} in single quotes
let score = 3;
console.log('Score: ${score}');

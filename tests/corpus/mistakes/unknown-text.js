// unknown-name 2:13 a text without quotes
console.log(Bonjour);

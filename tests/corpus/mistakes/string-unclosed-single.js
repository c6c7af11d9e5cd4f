// unclosed-string 2:14 a single-quoted text is not closed
const city = 'Paris;
console.log('I live in ' + city);

// unclosed-string 2:11 a text never closed
const a = "bonjour tout le monde
console.log(a);

// words-without-quotes 2:13 a text without quotes
console.log(Bonjour tout le monde);

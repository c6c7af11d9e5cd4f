// curly-quote 2:14 single quotes from a word processor
const name = ‘Sam’;
console.log(name);

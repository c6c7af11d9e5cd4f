// curly-quote 2:13 quotes from a word processor
console.log(“Bonjour”);

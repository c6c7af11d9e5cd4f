// unclosed-string 2:13 the closing quote is missing
console.log("Bonjour);

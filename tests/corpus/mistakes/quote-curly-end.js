// unclosed-string 2:13 only the closing quote is curly
console.log("Salut”);

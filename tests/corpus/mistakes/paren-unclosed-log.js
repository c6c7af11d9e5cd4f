// unclosed-bracket 2:12 the parenthesis of console.log is not closed
console.log("Bonjour";

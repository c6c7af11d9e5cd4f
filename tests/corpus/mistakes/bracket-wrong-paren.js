// wrong-bracket 2:20 opened by a parenthesis, closed by a bracket
console.log("salut"];

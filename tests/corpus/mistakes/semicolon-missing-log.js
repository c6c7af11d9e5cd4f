// missing-semicolon 2:18 two calls on one line without a semicolon
console.log("un") console.log("deux");

// semicolon-inside 2:18 a semicolon before the bracket that closes
let notes = [1, 2;]
console.log(notes);

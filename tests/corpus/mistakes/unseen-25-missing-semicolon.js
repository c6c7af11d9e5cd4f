// missing-semicolon 3:37 else on the same line without ;
let age = 16;
if (age >= 18) console.log("majeur") else console.log("mineur");

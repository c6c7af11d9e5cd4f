// wrong-case 3:13 the case of a name differs
let userName = "Ana";
console.log(username);

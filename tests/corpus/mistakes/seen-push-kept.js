// push-result 3:8 push kept
let file = ["Ana"];
file = file.push("Bob");
console.log(file[0]);

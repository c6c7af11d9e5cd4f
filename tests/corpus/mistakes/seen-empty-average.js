// divided-by-nothing 4:13 empty average
const notes = [];
let s = 0;
console.log(s / notes.length);

// list-called 3:13 an element is taken with parentheses
const notes = [12, 15];
console.log(notes(0));

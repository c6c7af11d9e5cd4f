// missing-comma 2:22 a comma is missing in a list of numbers
const notes = [12, 14 16];
console.log(notes);

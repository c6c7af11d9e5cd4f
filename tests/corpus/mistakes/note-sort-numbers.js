// sort-as-text 3:13 numbers put in order as texts
const notes = [10, 9, 100, 1];
console.log(notes.sort());

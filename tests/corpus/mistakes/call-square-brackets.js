// missing-call 3:1 push with square brackets
const notes = [12];
notes.push[14];
console.log(notes.length);

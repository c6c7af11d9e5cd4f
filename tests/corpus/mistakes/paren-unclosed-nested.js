// unclosed-bracket 3:12 the outer call is not closed
const notes = [12, 15, 9];
console.log(Math.max(notes[0], notes[1]);

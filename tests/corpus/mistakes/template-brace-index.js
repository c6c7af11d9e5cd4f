// unclosed-bracket 3:14 the brace of a placeholder is missing behind an index
const notes = [12, 15];
console.log(`${notes[0] puis ${notes[1]}`);

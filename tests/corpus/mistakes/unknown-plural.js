// misspelt-name 3:13 the plural in place of the singular
const notes = [12, 13];
console.log(note[0]);

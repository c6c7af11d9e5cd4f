// object-length 4:19 object length
// also missing-property
const notes = { maths: 12, svt: 14 };
console.log(notes.length);

// not-iterable 3:20 for of over an object
const notes = { maths: 12, sport: 15 };
for (const note of notes) {
  console.log(note);
}

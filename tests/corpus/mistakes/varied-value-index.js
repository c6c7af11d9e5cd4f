// value-as-index 4:15 what for…of gives is the value
const notes = [10, 20];
for (const note of notes) {
  console.log(notes[note]);
}

// never-created 4:11 a sum that was never created
const notes = [10, 12];
for (const note of notes) {
  total = total + note;
}
console.log(total);

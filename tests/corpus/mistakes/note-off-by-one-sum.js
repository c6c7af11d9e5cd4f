// off-by-one 5:17 the loop goes one past the end
// also nan-printed
const notes = [10, 12, 14];
let somme = 0;
for (let i = 0; i <= notes.length; i++) {
  somme += notes[i];
}
console.log(somme);

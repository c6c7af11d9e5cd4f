// look-alike 3:2 a Cyrillic letter in console
const note = 4;
cоnsole.log(note);

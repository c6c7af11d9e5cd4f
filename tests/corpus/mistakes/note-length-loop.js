// misspelt-property 4:25 length is misspelt in the condition of a loop
// also loop-never-starts
const tab = [1, 2, 3];
for (let i = 0; i < tab.lenght; i++) {
  console.log(tab[i]);
}

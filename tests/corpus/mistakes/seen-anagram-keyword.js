// misspelt-keyword 3:16 anagram keyword
for (let i = 0; i < 4; i++) {
  if (i === 2) contniue;
  console.log(i);
}

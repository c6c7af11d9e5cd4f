// loop-growing 3:17 the list grows while it is read
const file = [1];
for (let i = 0; i < file.length; i++) {
  file.push(i);
}

// for-signs 2:22 one comma in the head of a loop
for (let i = 0; i < 5, i++) {
  console.log(i);
}

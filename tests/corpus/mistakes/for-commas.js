// for-signs 2:15 commas in the head of a loop
for (let i = 0, i < 5, i++) {
  console.log(i);
}

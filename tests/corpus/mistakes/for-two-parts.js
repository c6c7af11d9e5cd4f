// for-signs 2:1 the third part of the head is missing
for (let i = 0; i < 5) {
  console.log(i);
}

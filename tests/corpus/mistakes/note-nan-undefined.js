// never-filled 5:3 a sum that begins with nothing
// also nan-printed
let total;
for (let i = 1; i <= 3; i++) {
  total = total + i;
}
console.log(total);

// unused-result 4:3 unused result
let x = 1;
for (let i = 0; i < 3; i++) {
  x * 2;
}
console.log(x);

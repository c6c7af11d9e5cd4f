// shadowed-name 4:15 let in a block hides the name outside
let total = 0;
for (let i = 1; i <= 3; i++) {
  let total = total + i;
}
console.log(total);

// out-of-scope 5:13 the counter is used after the loop
for (let i = 0; i < 3; i++) {
  console.log("tour");
}
console.log(i);

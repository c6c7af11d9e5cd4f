// callback-without-return 4:25 map no return
// also unused-result
const prix = [10, 20, 30];
const soldes = prix.map((p) => {
  p * 0.5;
});
console.log(soldes);

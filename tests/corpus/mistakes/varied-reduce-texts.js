// text-plus-number 3:37 the elements are texts
const prix = ["12", "5"];
const total = prix.reduce((a, b) => a + b, 0);
console.log(total);

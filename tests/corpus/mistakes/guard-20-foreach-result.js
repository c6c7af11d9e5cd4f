// foreach-result 2:16 what is gone through is the result of forEach
const carres = [1, 2].forEach((n) => n * n);
for (const c of carres) console.log(c);

// off-by-one 4:17 next past
const t = [3, 1, 2];
let d = 0;
for (let i = 0; i < t.length; i++) d += t[i + 1] - t[i];
console.log(d);

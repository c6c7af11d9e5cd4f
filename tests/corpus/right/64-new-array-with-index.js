const t = new Array(3);
for (let i = 0; i < t.length; i++) t[i] = i * i;
console.log(t);

const l = [1, 2, 3];
for (let i = l.length - 1; i >= 0; i--) console.log(l[i]);

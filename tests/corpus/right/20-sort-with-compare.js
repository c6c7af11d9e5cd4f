const t = [10, 9, 100];
t.sort((a, b) => b - a);
console.log(t.join(" "));

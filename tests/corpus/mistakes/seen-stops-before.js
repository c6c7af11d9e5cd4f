// stops-before-end 3:17 stops before
const m = ["a", "b", "c"];
for (let i = 0; i < m.length - 1; i++) console.log(m[i]);

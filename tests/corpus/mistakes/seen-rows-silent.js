// missing-comma 2:23 rows silent
const points = [[1, 2] [0, 1], [5, 6]];
console.log(points.length);

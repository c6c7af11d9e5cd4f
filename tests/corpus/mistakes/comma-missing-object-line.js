// missing-comma 2:21 a comma is missing between two properties on one line
const point = { x: 1 y: 2 };
console.log(point.x + point.y);

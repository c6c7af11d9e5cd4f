// wrong-bracket 2:28 the object is closed by a square bracket
const point = { x: 3, y: 4 ];
console.log(point.x);

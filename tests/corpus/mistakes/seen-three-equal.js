// chained-comparison 3:5 three equal
const [x, y, z] = [2, 2, 2];
if (x == y == z) console.log("pareils");
else console.log("différents");

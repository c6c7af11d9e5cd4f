a: for (let i = 0; i < 3; i++) { b: for (let j = 0; j < 3; j++) { if (j === 1) continue a; if (i === 2) break a; console.log(i, j); } }
blk: { console.log("x"); if (true) break blk; console.log("y"); }

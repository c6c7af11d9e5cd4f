// bit-sign 3:11 bit or
const a = 3;
if (a > 5 | a < 1) console.log("dehors");
else console.log("dedans");

// bad-escape 2:13 a bad escape in a text
console.log("\u00zz");

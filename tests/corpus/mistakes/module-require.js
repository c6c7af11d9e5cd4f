// module-line 2:18 a line that fetches another file
const readline = require("readline");
console.log("ok");

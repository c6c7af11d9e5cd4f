// console-comma 2:9 a comma in place of the point
console,log("a");

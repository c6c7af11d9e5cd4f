// invisible-character 3:1 a zero-width space at the start of a line
let a = 1;
​console.log(a);

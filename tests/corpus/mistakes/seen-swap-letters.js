// string-index-write 3:1 swap letters
let mot = "ab";
[mot[0], mot[1]] = [mot[1], mot[0]];
console.log(mot);

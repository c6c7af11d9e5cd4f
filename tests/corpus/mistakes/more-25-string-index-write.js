// string-index-write 3:1 string index write
let s = "hello";
s[0] = "j";
console.log(s);

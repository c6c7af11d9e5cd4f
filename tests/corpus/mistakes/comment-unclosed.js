// unclosed-comment 3:1 the comment is never closed
let a = 3;
/* ici je calcule
console.log(a * 2);

// hash-comment 3:1 a note with # and no space
const n = 3;
#note
console.log(n);

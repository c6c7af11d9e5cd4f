// hash-comment 2:16 a comment as in Python behind an instruction
let total = 0; # the sum
console.log(total);

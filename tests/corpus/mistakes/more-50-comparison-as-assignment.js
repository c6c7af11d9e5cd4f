// comparison-as-assignment 2:11 comparison as assignment
let score == 10;

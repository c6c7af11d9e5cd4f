// unclosed-bracket 3:19 the bracket of an index is not closed
const scores = [3, 5, 8];
console.log(scores[1);

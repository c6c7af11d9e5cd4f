// unclosed-bracket 3:22 the brace after $ is not closed
const score = 3;
console.log(`Score : ${score`);

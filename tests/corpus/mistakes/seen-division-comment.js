// comment-as-division 3:22 division comment
const secondes = 200;
console.log(secondes // 60);

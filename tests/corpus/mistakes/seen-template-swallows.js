// unclosed-template 3:13 template swallows
const a = 1;
console.log(`a : ${a});
console.log(`fin`);

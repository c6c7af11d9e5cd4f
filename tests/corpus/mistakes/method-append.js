// foreign-method 3:9 append in place of push
const numbers = [];
numbers.append(4);
console.log(numbers);

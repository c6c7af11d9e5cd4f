// foreach-result 3:17 a property of what forEach gives
const notes = [12, 15];
const doubles = notes.forEach((n) => n * 2);
console.log(doubles.length);

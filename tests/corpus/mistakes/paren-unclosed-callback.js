// unclosed-bracket 3:16 the call of forEach is not closed
const animals = ["cat", "dog"];
animals.forEach(function (animal) {
  console.log(animal);
};
console.log("done");

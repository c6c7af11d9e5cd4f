// declared-twice 4:7 the same constant is created twice
const nom = "A";
console.log(nom);
const nom = "B";

// misspelt-property 4:18 a property is misspelt
// also undefined-printed
const chat = { nom: "Félix", age: 3 };
console.log(chat.aeg);

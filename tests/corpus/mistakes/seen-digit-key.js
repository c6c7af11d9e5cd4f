// name-with-digit 2:18 digit key
const places = { 1er: "Ana", second: "Bob" };
console.log(places.second);

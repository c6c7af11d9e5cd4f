// misspelt-property 3:23 the key has no capital
const capitales = { france: "Paris", italie: "Rome" };
console.log(capitales["France"]);

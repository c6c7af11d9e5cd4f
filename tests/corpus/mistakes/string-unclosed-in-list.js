// unclosed-string 2:26 one text of a list is not closed
const fruits = ["pomme", "poire, "kiwi"];
console.log(fruits.length);

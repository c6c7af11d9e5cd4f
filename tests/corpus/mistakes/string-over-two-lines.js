// unclosed-string 2:14 a text in double quotes runs over two lines
const poem = "Roses are red,
violets are blue";
console.log(poem);

// bad-json 2:19 a text that is no JSON
const data = JSON.parse("{nom: 'Ana'}");
console.log(data);

// unclosed-template 3:13 a template that swallows the next one
const nom = "Ana";
console.log(`Bonjour ${nom});
console.log(`Au revoir ${nom}`);

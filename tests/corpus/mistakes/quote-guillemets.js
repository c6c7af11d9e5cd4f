// curly-quote 2:15 French quotes
let message = « Salut »;
console.log(message);

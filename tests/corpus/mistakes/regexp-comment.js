// unclosed-regexp 2:1 a comment with one slash
/ calcule la moyenne
console.log(3);

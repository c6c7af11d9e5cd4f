// unclosed-string 2:13 opened by a double quote, closed by a single one
let ville = "Lyon';
console.log(ville);

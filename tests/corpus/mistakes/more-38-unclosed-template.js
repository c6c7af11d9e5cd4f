// unclosed-template 3:11 unclosed template
const prix = 3;
const s = `Le prix est ${prix} euros";
console.log(s);

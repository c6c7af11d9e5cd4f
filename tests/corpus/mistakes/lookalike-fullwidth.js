// look-alike 2:12 a full-width parenthesis
console.log（"hello");

// wrong-sign 2:1 a comment that begins with the wrong slashes
\\ Pluie
console.log("plic");

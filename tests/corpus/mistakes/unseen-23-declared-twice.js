// declared-twice 3:10 function and const same name
const carre = 4;
function carre(x) { return x * x; }
console.log(carre);

// foreign-method 2:18 the square root under another name
console.log(Math.sqroot(9));

// wrong-case 2:13 math with a small letter
console.log(math.round(2.6));

// wrong-case 2:19 the case of a method differs
console.log("abc".toUppercase());

// wrong-case 2:18 Random with a capital
console.log(Math.Random());

// random-range 2:21 Math.random is given a range
let de = Math.floor(Math.random(1, 6));
console.log("Dé : " + de);

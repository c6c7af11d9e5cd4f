// reserved-word 2:7 new as a name
const new = 3;
console.log("ok");

// compares-objects 4:13 arrays equal
const a = [1, 2];
const b = [1, 2];
console.log(a === b ? "pareils" : "différents");

// comparison-as-assignment 3:11 double equals alone
const perso = { vie: 3 };
perso.vie === 2;
console.log(perso.vie);

// missing-between 3:16 a sign is missing between a name and a text
const age = 14;
console.log(age "ans");

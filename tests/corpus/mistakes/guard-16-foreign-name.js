// foreign-name 2:19 random.randint
const de = random.randint(1, 6);
console.log(de);

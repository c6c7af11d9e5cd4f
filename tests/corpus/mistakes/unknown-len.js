// foreign-name 3:13 len, as in Python
const mots = ["a", "b"];
console.log(len(mots));

// foreign-name 2:15 None, as in Python
let gagnant = None;
console.log(gagnant);

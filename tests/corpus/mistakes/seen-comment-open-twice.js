// comment-swallows 2:1 comment open twice
/* entrée
let n = 3;
n = n + 1;
/* sortie */
let m = 2;
console.log(m);

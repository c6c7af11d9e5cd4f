// foreign-name 3:1 afficher in place of console.log
const n = 3;
afficher(n);

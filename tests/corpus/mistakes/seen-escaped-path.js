// escaped-quote 2:19 escaped path
const chemin = 'D:\';
console.log(chemin + "photos");

// never-filled 3:1 a variable without a value
let liste;
liste.push(3);

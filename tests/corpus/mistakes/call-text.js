// value-called 3:1 a text has the name of a function
let saluer = "Bonjour";
saluer("Ana");

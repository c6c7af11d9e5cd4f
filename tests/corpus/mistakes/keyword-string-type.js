// type-word 2:1 String as the type of a variable
String prenom = "Noé";
console.log(prenom);

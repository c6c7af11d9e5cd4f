// foreign-name 2:13 input, as in Python
const nom = input("Ton nom ?");
console.log(nom);

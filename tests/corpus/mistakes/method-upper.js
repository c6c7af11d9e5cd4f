// foreign-method 3:17 upper in place of toUpperCase
const mot = "chat";
console.log(mot.upper());

// foreign-method 3:25 size text
const mot = "chat";
for (let i = 0; i < mot.size; i++) console.log(mot[i]);

// index-past-end 3:13 an index past the end
const couleurs = ["rouge", "vert"];
console.log(couleurs[2].length);

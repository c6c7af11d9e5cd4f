// misspelt-property 3:24 misspelt property
const joueur = { nom: "Kim", points: 3 };
joueur.points = joueur.point + 1;
console.log(joueur.points);

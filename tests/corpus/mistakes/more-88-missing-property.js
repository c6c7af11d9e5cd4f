// missing-property 3:13 missing property
const conf = { taille: 3 };
console.log(conf.couleur.rouge);

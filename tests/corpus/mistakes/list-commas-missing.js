// missing-comma 2:23 no commas at all in the list
const villes = ["Lyon" "Lille" "Brest"];
console.log(villes[1]);

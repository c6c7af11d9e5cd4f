// missing-comma 2:20 a comma is missing in a list of texts
const amis = ["Léa" "Tom", "Ines"];
console.log(amis.length);

// missing-comma 4:9 rows without comma
const carte = [
  "####",
  "#..#"
  ["####"],
];
for (const ligne of carte) console.log(ligne.length);

// missing-comma 4:10 a comma is missing at the end of a line of a list
const planets = [
  "Mercury",
  "Venus"
  "Earth"
];
console.log(planets.length);

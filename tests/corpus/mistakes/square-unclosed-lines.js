// unclosed-bracket 2:15 a list over several lines is not closed
const jours = [
  "lundi",
  "mardi",
  "mercredi";
console.log(jours);

// look-alike 4:13 acute accents in the place of backticks
let animal = "loup";

console.log(´Un ${animal} passe.´);

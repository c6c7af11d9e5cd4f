// self-assigned 5:5 this is missing in a constructor
// also missing-property
class Joueur {
  constructor(pseudo) {
    pseudo = pseudo;
  }
}
let j = new Joueur("Lou");
console.log(j.pseudo);

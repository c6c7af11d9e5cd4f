// missing-argument 4:12 a method is called with nothing
class Sac {
  ajouter(objet) {
    return objet.nom;
  }
}
const sac = new Sac();
console.log(sac.ajouter());

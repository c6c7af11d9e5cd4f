// class-without-new 7:15 a class without new
class Chat {
  constructor(nom) {
    this.nom = nom;
  }
}
const felix = Chat("Félix");

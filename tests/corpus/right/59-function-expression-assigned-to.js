function Robot(nom) {
  this.nom = nom;
}
Robot.prototype.dire = function () {
  return "Je suis " + this.nom;
};
console.log(new Robot("R2").dire());

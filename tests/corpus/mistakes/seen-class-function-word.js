// comma-in-class 3:3 class function word
class Chien {
  function aboie() {
    console.log("ouaf");
  }
}
new Chien().aboie();

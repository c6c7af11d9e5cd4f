// this-forgotten 3:13 this forgotten in call of method
class Jeu {
  jouer() { lancer(); }
  lancer() { console.log("dé"); }
}
new Jeu().jouer();

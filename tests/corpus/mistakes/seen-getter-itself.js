// accessor-calls-itself 4:12 getter itself
class Cercle {
  get rayon() {
    return this.rayon;
  }
}
console.log(new Cercle().rayon);

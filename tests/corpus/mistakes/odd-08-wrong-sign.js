// wrong-sign 3:8 a colon in a class field
class Ship {
  speed: 3;
  go() {
    return this.speed;
  }
}
console.log(new Ship().go());

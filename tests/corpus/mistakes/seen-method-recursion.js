// recursion-without-end 4:12 method recursion
class Feu {
  bruler() {
    return this.bruler();
  }
}
new Feu().bruler();

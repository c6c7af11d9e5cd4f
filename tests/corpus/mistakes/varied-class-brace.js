// extra-bracket 5:4 a brace too many between two methods
class Cat {
  meow() {
    console.log("meow");
  }}
  sleep() {
    console.log("zzz");
  }
}
new Cat().meow();

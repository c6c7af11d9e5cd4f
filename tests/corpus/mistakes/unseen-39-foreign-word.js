// foreign-word 3:3 a method written as in Java
class Robot {
  public avancer() {
    console.log("pas");
  }
}
new Robot().avancer();

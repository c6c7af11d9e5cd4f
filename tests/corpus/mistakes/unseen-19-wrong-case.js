// wrong-case 8:15 getElementByID-like own method
class Robot {
  direBonjour() {
    return "bonjour";
  }
}
const r = new Robot();
console.log(r.direbonjour());

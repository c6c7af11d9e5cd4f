// field-hides-method 10:13 field hides
class Boite {
  constructor() {
    this.ouvre = false;
  }
  ouvre() {
    console.log("clic");
  }
}
new Boite().ouvre();

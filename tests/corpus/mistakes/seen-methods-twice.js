// written-twice 6:3 methods twice
class Robot {
  dit() {
    console.log("bip");
  }
  dit() {
    console.log("bop");
  }
}
new Robot().dit();

// comma-in-class 5:4 class comma
class Point {
  constructor(x) {
    this.x = x;
  },
  double() {
    return this.x * 2;
  },
  triple() {
    return this.x * 3;
  }
}
console.log(new Point(4).triple());

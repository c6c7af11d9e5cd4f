// method-near-parent 8:3 a method nobody calls, almost called as that of the class above
class Animal {
  speak() {
    return "...";
  }
}
class Dog extends Animal {
  speek() {
    return "Wuff";
  }
}
console.log(new Dog().speak());

// misspelt-keyword 3:9 extends slip
class A {}
class B extend A {}
console.log(new B() instanceof A);

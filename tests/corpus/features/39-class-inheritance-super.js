class A { constructor(x) { this.x = x; } say() { return "A" + this.x; } static make(...a) { return new this(...a); } get twice() { return this.x * 2; } }
class B extends A { say() { return super.say() + "B" + super.twice; } set twice(v) { this.x = v; } } 
const b = B.make(3); console.log(b.say(), b instanceof A, B.name, b.twice); b.twice = 8; console.log(b.x);

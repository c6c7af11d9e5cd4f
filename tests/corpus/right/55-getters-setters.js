const temp = {
  c: 20,
  get f() { return this.c * 1.8 + 32; },
  set f(v) { this.c = (v - 32) / 1.8; },
};
temp.f = 212;
console.log(temp.c);

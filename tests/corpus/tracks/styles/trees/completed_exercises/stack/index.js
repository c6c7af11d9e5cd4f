class Stack { constructor(){ this.d=[]; } push(x){ this.d.push(x); } pop(){ return this.d.pop(); } peek(){ return this.d[this.d.length-1]; } }
module.exports = Stack;
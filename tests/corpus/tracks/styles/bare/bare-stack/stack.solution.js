class Stack { #i = []; push(x) { this.#i.push(x); return this; } get size() { return this.#i.length; } }
module.exports = { Stack };
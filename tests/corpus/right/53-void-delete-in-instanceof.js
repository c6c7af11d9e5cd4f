const o = { a: 1, b: 2 };
delete o.a;
console.log("a" in o, o instanceof Object);

const v = eval("1 + 2"); const F = new Function("a", "return a * 2"); console.log(v, F(4)); let z = 1; eval("z = 5"); console.log(z);

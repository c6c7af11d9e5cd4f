const fs = [], gs = []; for (let i = 0; i < 3; i++) { fs.push(() => i++); } for (var j = 0; j < 3; j++) gs.push(() => j);
console.log(fs.map((f) => f() + f()), gs.map((g) => g()));

const a = [1, 2, 3]; for (const x of a) { if (a.length < 6) a.push(x * 10); } console.log(a);
a.forEach((x, i, t) => { if (i === 0) t.pop(); }); console.log(a, a.at(-1), a.flatMap((x) => [x, x]).length);

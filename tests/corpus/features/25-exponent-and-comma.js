let a = 2; a **= 3; const b = (a++, a--, a ** 2 ** 0); console.log(a, b, (-2) ** 2, 2 ** -1);
for (let i = 0, j = 9; i < j; i += 2, j--) console.log(i, j);

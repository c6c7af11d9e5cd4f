for (let i = 0, j = 10; i < j; i += 3, j -= 1) console.log(i, j);

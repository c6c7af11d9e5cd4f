let i = 0; do { i++; if (i % 2) continue; console.log(i); } while (i < 5); let j = 5; while (j --> 0) if (j === 2) break; console.log(j);

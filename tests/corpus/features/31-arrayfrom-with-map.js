console.log(Array.from({ length: 4 }, (_, i) => i * i), Array.from("éà", (c) => c + c), Array.from(new Set([1, 1, 2])), Array.of(7, 8));

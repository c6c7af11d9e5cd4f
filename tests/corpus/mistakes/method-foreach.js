// wrong-case 2:12 forEach with a small e
["a", "b"].foreach((x) => console.log(x));

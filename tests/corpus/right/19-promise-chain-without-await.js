Promise.resolve(3)
  .then((x) => x * 2)
  .then((x) => console.log(x));

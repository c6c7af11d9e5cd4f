// never-called 2:7 the function is never called
const calculer = (a, b) => {
  console.log(a + b);
};

// used-before-created 2:1 an arrow function is called before it is created
saluer("Lou");
const saluer = (nom) => {
  console.log("Salut " + nom);
};

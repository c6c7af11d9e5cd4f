// wrong-sign 3:16 semicolons in an object
const livre = {
  titre: "Momo";
  pages: 300
};
console.log(livre.titre);

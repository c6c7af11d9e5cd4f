// missing-argument 5:1 a function that takes its value apart is given none
function affiche({ nom, age }) {
  console.log(nom, age);
}
affiche();

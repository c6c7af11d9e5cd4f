// function-without-return 5:19 what is gone through is given back by nothing
function liste() {
  const noms = ["Ana"];
}
for (const nom of liste()) console.log(nom);

// counter-shared 5:8 counter shared
let i;
for (i = 0; i < 3; i++) {
  let ligne = "";
  for (i = 0; i < 2; i++) {
    ligne += "*";
  }
  console.log(ligne);
}

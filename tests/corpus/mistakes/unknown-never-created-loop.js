// never-created 2:8 a counter that was never created
while (compteur < 3) {
  console.log("encore");
  compteur++;
}

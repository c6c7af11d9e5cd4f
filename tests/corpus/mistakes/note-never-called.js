// never-called 2:10 the function is never called
function bonjour() {
  console.log("Bonjour !");
}

// recursion-without-end 4:3 recursion without end
function bonjour() {
  console.log("bonjour");
  bonjour();
}
bonjour();

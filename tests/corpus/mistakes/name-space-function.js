// name-with-space 2:10 the name of a function with a space
function dire bonjour() {
  console.log("bonjour");
}

function main() {
  dire("a");
}
function dire(x) {
  console.log(x);
}
main();

// after-return 4:3 an instruction after return
function prix(n) {
  return n * 2;
  console.log("calculé");
}
prix(4);

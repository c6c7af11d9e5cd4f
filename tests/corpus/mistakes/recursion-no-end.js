// recursion-without-end 4:3 the function always calls itself
function compte(n) {
  console.log(n);
  compte(n - 1);
}
compte(3);

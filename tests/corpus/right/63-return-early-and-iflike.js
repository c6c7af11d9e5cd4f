function f(x) {
  if (x < 0) return;
  console.log(x);
}
f(-1);
f(2);

// else-without-if 3:1 else without if
const n = 3;
else {
  console.log(n);
}

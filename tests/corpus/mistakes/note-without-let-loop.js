// missing-let 2:6 the counter is created without let
for (i = 0; i < 3; i++) {
  console.log(i);
}

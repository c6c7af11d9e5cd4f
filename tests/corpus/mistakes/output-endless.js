// loop-always-true 2:1 a loop for ever that prints
for (;;) {
  console.log("la la");
}

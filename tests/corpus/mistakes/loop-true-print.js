// loop-always-true 2:8 true without break, and the loop prints
while (true) {
  console.log("encore");
}

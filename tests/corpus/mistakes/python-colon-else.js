// colon-block 4:7 else with a colon
if (2 > 1) {
  console.log("a");
} else:
  console.log("b");

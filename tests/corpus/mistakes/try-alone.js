// try-alone 2:1 try without catch
try {
  console.log("essai");
}
console.log("fin");

// compares-objects 3:5 two lists are never the same
const a = [1, 2];
if (a === [1, 2]) {
  console.log("pareil");
} else {
  console.log("différent");
}

// word-operator 3:9 in: if x in list with not
let lettres = ["a", "b"];
if ("c" not in lettres) {
  console.log("absent");
}

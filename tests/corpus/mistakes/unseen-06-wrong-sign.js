// wrong-sign 3:12 for (String s : liste) Java
const liste = ["a", "b"];
for (let s : liste) {
  console.log(s);
}

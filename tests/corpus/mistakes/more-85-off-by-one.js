// off-by-one 4:17 off by one
const t = [1, 2, 3];
let s = 0;
for (let k = 0; k <= t.length; k++) {
  s = s + t[k];
}
console.log("Somme : " + s);

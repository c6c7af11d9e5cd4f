// used-in-own-value 4:15 a total made of itself
let pousse = 5;
for (let semaine = 1; semaine <= 4; semaine = semaine + 1) {
  let total = total + pousse;
  console.log(total);
}

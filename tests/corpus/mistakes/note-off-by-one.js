// off-by-one 4:17 the loop goes one past the end
// also undefined-printed
const jours = ["lundi", "mardi"];
for (let i = 0; i <= jours.length; i++) {
  console.log(jours[i]);
}

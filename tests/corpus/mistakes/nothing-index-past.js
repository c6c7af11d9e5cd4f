// index-past-end 4:15 the loop goes one past the end
const mots = ["chat", "chien"];
for (let i = 0; i <= mots.length; i++) {
  console.log(mots[i].toUpperCase());
}

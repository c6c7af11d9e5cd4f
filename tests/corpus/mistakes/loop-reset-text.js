// reset-in-loop 5:3 the text begins anew on each turn
let line = "";
const words = ["sea", "sun", "sand"];
for (let i = 0; i < words.length; i++) {
  line = "";
  line = line + words[i] + " ";
}
console.log(line);

// index-past-end 4:13 an index past the end
// also undefined-printed
const animaux = ["chat", "chien", "lapin"];
console.log(animaux[3]);

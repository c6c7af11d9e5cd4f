// typeof-answer 3:5 typeof never says that something is an array
const list = [];
if (typeof list === "array") console.log("a list");

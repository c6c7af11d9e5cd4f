// typeof-answer 3:5 the name of a function in place of a text
const age = 12;
if (typeof age === Number) console.log("a number");

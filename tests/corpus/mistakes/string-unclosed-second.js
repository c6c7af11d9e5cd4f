// unclosed-string 3:29 the second text of a sum is not closed
const age = 15;
console.log("J'ai " + age + " ans);

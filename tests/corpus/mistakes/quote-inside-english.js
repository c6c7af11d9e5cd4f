// quote-inside-text 2:22 an apostrophe ends the text too early
const answer = 'I don't know';
console.log(answer);

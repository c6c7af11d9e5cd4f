// quote-inside-text 2:18 one quote too many in a text
console.log("It's" ok");

// quote-inside-text 2:23 quotes inside the text end it too early
console.log("Elle dit "bonjour" à tous");

// quote-inside-text 2:15 an apostrophe ends the text too early
console.log('C'est la fête');

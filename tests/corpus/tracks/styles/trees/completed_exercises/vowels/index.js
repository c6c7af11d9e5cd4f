function vowels(s) { return (s.match(/[aeiou]/gi) || []).length; }
module.exports = vowels;
function vowels(s) {}

module.exports = vowels;
console.clear();

const words = ['sun', 'river', 'moss'];
const longest = words.toSorted((a, b) => b.length - a.length)[0];
console.log(longest);

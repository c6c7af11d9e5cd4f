// unclosed-bracket 3:23 the brace of a placeholder is missing before another placeholder
const city = "Nantes";
console.log(`Today in ${city it is ${12} degrees, that's all`);

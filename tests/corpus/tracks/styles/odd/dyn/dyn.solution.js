function twice(f) { return (x) => f(f(x)); }
if (require.main === module) { console.log(twice((x) => x)(1)); }
module.exports = { twice };
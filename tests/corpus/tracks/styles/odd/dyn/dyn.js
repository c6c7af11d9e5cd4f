function twice(f) {
}
if (require.main === module) { console.log(twice(1)); }
module.exports = { twice };
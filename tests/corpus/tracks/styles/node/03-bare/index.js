function capitalize(s) {
}
module.exports = { capitalize };
module.exports = function debounce(fn, ms) {
};
module.exports = function pluck (list, key) {
}

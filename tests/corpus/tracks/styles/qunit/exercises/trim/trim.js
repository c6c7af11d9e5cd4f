function trim(s) {
}
if (typeof module !== "undefined") { module.exports = trim; }
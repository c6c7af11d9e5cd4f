function trim(s) { return s.replace(/^\s+|\s+$/g, ""); }
if (typeof module !== "undefined") { module.exports = trim; }
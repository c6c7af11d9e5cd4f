function isLeap(year) {}
exports.isLeap = isLeap;

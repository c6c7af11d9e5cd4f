exports.each = (list, fn) => {
};
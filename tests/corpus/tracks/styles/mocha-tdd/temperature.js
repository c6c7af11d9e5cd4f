exports.toF = function (c) {
};
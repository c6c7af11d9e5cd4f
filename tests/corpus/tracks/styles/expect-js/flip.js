exports.flip = function (pair) {};

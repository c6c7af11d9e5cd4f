exports.first = (list) => {};

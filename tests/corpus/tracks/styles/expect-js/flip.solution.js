exports.flip = function (pair) {
  return [pair[1], pair[0]];
};

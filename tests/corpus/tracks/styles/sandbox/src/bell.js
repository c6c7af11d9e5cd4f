module.exports = {
  ring: function (times) {},
};

module.exports = {
  ring: function (times) {
    for (let i = 0; i < times; i++) console.log('dong');
  },
};

const pairs = (l) => {
};
module.exports = pairs;
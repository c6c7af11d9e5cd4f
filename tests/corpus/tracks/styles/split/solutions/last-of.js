const last = (list) => list.at(-1);

module.exports = last;

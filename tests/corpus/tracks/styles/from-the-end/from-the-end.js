function fromTheEnd(list) {
  // the list, that also answers list[-1]
}

module.exports = fromTheEnd;

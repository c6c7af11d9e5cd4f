function tree(people) {
  return people.toSorted((a, b) => a.born - b.born)[0];
}

if (typeof module !== 'undefined') {
  module.exports = { tree };
}

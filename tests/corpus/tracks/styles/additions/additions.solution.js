Array.prototype.rest = function () {
  return this.slice(1);
};
Object.defineProperty(Array.prototype, 'last', {
  get() {
    return this[this.length - 1];
  },
});
String.prototype.initials = function () {
  return this.split(' ')
    .map((word) => word[0])
    .join('');
};
Number.prototype.upTo = function (end) {
  return Array.from({ length: end - this + 1 }, (_, index) => this + index);
};

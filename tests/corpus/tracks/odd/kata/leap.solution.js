exports.isLeap = function (year) {
  if (typeof year !== 'number') throw new TypeError('a year is a number');
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
};

module.exports.toRoman = (n) => {
  if (n < 1) throw new RangeError('too small');
  return 'I'.repeat(n);
};

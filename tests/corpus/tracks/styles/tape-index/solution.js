module.exports = function chunk(list, size) {
  if (size < 1) throw new RangeError('size');
  const parts = [];
  for (let at = 0; at < list.length; at += size) parts.push(list.slice(at, at + size));
  return parts;
};

Array.prototype.map = function (change) {
  const made = [];
  for (const item of this) made.push(change(item));
  return made;
};

module.exports = function ring(bell, send) {
  if (bell.next() === 'open') send({ door: bell.door('main'), at: 1 });
  return bell.next();
};

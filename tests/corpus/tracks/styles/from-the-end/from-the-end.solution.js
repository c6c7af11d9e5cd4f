function fromTheEnd(list) {
  const place = (key) => (typeof key === 'string' && /^-[0-9]+$/.test(key) ? list.length + Number(key) : key);
  return new Proxy(list, {
    get: (target, key) => target[place(key)],
    set: (target, key, value) => Reflect.set(target, place(key), value),
  });
}

module.exports = fromTheEnd;

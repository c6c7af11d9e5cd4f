/** Returns `fromAsync(items, map, receiver)`: a list of what an iterable, asynchronous or not, or a list of promises gives. */
export function makeFromAsync(p) {
  const put = (list, index, value) => {
    p.defineProperty(list, index, {
      __proto__: null,
      value,
      writable: true,
      configurable: true,
      enumerable: true,
    });
  };
  return async function fromAsync(items, map, receiver) {
    if (map !== undefined && typeof map !== 'function')
      throw new p.TypeErrorConstructor('Array.fromAsync: the second value is no function');
    const list = [];
    const add = async (value) => {
      const index = list.length;
      put(list, index, map === undefined ? value : await p.apply(map, receiver, [value, index]));
    };
    if (items[p.symbolAsyncIterator] !== undefined || items[p.symbolIterator] !== undefined) {
      for await (const item of items) await add(item);
      return list;
    }
    const source = p.ObjectConstructor(items);
    for (let i = 0; i < source.length; i++) await add(await source[i]);
    return list;
  };
}
